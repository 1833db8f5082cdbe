/// Returns as JPA entities, mapped by `META-INF/returns-orm.xml`.
@NullMarked
package org.kontor.returns.adapter.out.jpa;

import org.jspecify.annotations.NullMarked;
