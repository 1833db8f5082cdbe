package org.kontor.orders;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.context.TestPropertySource;

/// The whole context on PostgreSQL, with the real stock. One configuration, so that it starts once.
/// No job comes in between: `app` switches scheduling on, and what works on imports is off here.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ApplicationModuleTest(extraIncludes = {"customer", "catalog", "inventory"})
@AutoConfigureMockMvc
@TestPropertySource(properties = "kontor.imports.work=false")
@Import({Neighbours.class, Shop.class})
public @interface OrdersTest {}
