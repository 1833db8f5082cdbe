/// The walls of the house, as tests, and the proof that each of them stands: below `violators`
/// every wall has classes that break it, in the layout of a context, and must be reported.
package org.kontor.architecture;
