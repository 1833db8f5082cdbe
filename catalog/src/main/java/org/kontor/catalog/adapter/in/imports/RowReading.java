package org.kontor.catalog.adapter.in.imports;

import org.kontor.catalog.Channel;
import org.kontor.catalog.domain.HtmlPolicy;
import org.kontor.catalog.imports.ImportOptions;

/// The terms under which rows are read.
record RowReading(ImportOptions options, Channel channel, HtmlPolicy html) {}
