/// What the tests of all modules share: a database without ceremony, and the settings that `app`
/// has in its `application.yaml`.
package org.kontor.testing;
