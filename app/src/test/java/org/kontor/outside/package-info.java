/// Kontor seen from outside: nothing here touches a bean. A client of the JSON adapter, a
/// storefront on top of it, and a Kontor that runs in a process of its own and can be killed.
package org.kontor.outside;
