package org.kontor.app.adapter.in.once;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/// A request whose body was read before the controller reads it. Bodies beyond 1 MB, which are
/// uploads, aren't held in memory: such a request is known by its length.
class ReplayableRequest extends HttpServletRequestWrapper {
  private static final int HELD = 1024 * 1024;

  private final byte[] body;
  private final boolean whole;

  ReplayableRequest(HttpServletRequest request) throws IOException {
    super(request);
    this.whole = request.getContentLengthLong() <= HELD && !isMultipart(request);
    this.body = whole ? request.getInputStream().readNBytes(HELD + 1) : new byte[0];
  }

  byte[] body() {
    return body;
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    return whole ? new Replayed(body) : super.getInputStream();
  }

  @Override
  public BufferedReader getReader() throws IOException {
    return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
  }

  private static boolean isMultipart(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null && type.startsWith("multipart/");
  }

  private static final class Replayed extends ServletInputStream {
    private final ByteArrayInputStream content;

    private Replayed(byte[] body) {
      this.content = new ByteArrayInputStream(body);
    }

    @Override
    public int read() {
      return content.read();
    }

    @Override
    public int read(byte[] target, int from, int length) {
      return content.read(target, from, length);
    }

    @Override
    public boolean isFinished() {
      return content.available() == 0;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new UnsupportedOperationException("Controllers here read without listeners");
    }
  }
}
