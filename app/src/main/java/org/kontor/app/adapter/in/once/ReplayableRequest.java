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
import org.jspecify.annotations.Nullable;

/// A request whose body is read before the controller reads it: of an upload, which may be large or
/// not say how large it is, its beginning, and the controller gets the rest from where it is. The
/// server itself takes a form with files apart, so of that nothing is read here.
class ReplayableRequest extends HttpServletRequestWrapper {
  private static final int HELD = 1024 * 1024;

  private final byte[] beginning;
  private final @Nullable ServletInputStream replayed;

  ReplayableRequest(HttpServletRequest request) throws IOException {
    super(request);
    boolean apart = isMultipart(request);
    this.beginning = apart ? new byte[0] : request.getInputStream().readNBytes(HELD);
    this.replayed = apart ? null : new Replayed(beginning, request.getInputStream());
  }

  /// All of most bodies.
  byte[] beginning() {
    return beginning;
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    return replayed == null ? super.getInputStream() : replayed;
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
    private final ByteArrayInputStream beginning;
    private final ServletInputStream rest;

    private Replayed(byte[] beginning, ServletInputStream rest) {
      this.beginning = new ByteArrayInputStream(beginning);
      this.rest = rest;
    }

    @Override
    public int read() throws IOException {
      return beginning.available() > 0 ? beginning.read() : rest.read();
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
      return beginning.available() > 0
          ? beginning.read(target, from, length)
          : rest.read(target, from, length);
    }

    @Override
    public boolean isFinished() {
      return beginning.available() == 0 && rest.isFinished();
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
