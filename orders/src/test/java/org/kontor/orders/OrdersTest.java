package org.kontor.orders;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;

/// The whole context on PostgreSQL, with the real stock. One configuration, so that it starts once.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ApplicationModuleTest(extraIncludes = {"customer", "catalog", "inventory"})
@AutoConfigureMockMvc
@Import({Neighbours.class, Shop.class})
public @interface OrdersTest {}
