package org.kontor.app.domain.once;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;

/// What was answered, kept so that it can be said again.
public record Answer(int status, Map<String, List<String>> headers, ByteBuffer body) {}
