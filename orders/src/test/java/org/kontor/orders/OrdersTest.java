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
/// Spring Modulith's moments switch scheduling on in every test: the jobs are told to wait, because
/// the tests call them, and one that comes in between has the money when the test looks for it.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ApplicationModuleTest(extraIncludes = {"customer", "catalog", "inventory"})
@AutoConfigureMockMvc
@TestPropertySource(
    properties = {
      "kontor.payments.every=P1D",
      "kontor.placements.every=P1D",
      "kontor.imports.work=false"
    })
@Import({Neighbours.class, Shop.class})
public @interface OrdersTest {}
