package org.kontor.architecture.violators.arrowspointleft.app;

public record Shell() {}
