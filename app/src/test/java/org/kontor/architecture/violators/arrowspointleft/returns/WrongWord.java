package org.kontor.architecture.violators.arrowspointleft.returns;

import org.kontor.architecture.violators.arrowspointleft.app.Shell;

public record WrongWord(Shell shell) {}
