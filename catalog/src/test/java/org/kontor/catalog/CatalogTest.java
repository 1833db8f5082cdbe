package org.kontor.catalog;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/// One Spring context for all tests of this module that need one.
@SpringBootTest(properties = "kontor.imports.work=false")
@Import(TestClock.class)
public abstract class CatalogTest {}
