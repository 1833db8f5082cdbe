package org.kontor.fulfillment;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

/// The whole context on PostgreSQL with the real inventory, so that claims are real; other
/// neighbours are played by [Neighbours]. One configuration, so that it starts once.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ApplicationModuleTest(mode = BootstrapMode.STANDALONE, extraIncludes = "inventory")
@AutoConfigureMockMvc
@Import(Neighbours.class)
public @interface FulfillmentTest {}
