package org.kontor.app.adapter.in.console.errors;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/// Refuses a JSON body in which any text holds `\u0000`, whatever it would become: a name, an
/// address, a key of a map; and one of more than 1 MB, which isn't held in memory. Forms and
/// addresses are refused by the firewall, files by who reads them.
@ControllerAdvice
class KeepableTexts extends RequestBodyAdviceAdapter {
  private static final int LARGEST = 1024 * 1024;
  private static final byte[] ESCAPED = "\\u0000".getBytes(StandardCharsets.US_ASCII);

  private final JsonMapper json;

  KeepableTexts(JsonMapper json) {
    this.json = json;
  }

  private record Body(HttpHeaders getHeaders, InputStream getBody) implements HttpInputMessage {}

  @Override
  public boolean supports(
      MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
    return true;
  }

  @Override
  public HttpInputMessage beforeBodyRead(
      HttpInputMessage message,
      MethodParameter parameter,
      Type type,
      Class<? extends HttpMessageConverter<?>> converter)
      throws IOException {
    MediaType sent = message.getHeaders().getContentType();
    if (sent == null || !sent.getSubtype().endsWith("json")) {
      return message;
    }
    byte[] body = message.getBody().readNBytes(LARGEST + 1);
    if (body.length > LARGEST) {
      throw new MaxUploadSizeExceededException(LARGEST);
    }
    if (mayHoldNul(body)) {
      refuse(body);
    }
    return new Body(message.getHeaders(), new ByteArrayInputStream(body));
  }

  /// Also of `\\u0000`, which is a backslash and five harmless characters, and of UTF-16, where
  /// every other byte is 0: the parser knows.
  private static boolean mayHoldNul(byte[] body) {
    int met = 0;
    for (byte one : body) {
      met = one == ESCAPED[met] ? met + 1 : one == ESCAPED[0] ? 1 : 0;
      if (met == ESCAPED.length || one == 0) {
        return true;
      }
    }
    return false;
  }

  private void refuse(byte[] body) {
    try (JsonParser parser = json.createParser(body)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        boolean text = token == JsonToken.VALUE_STRING || token == JsonToken.PROPERTY_NAME;
        if (text && UnkeepableText.holds(parser.getString())) {
          throw new UnkeepableText(parser.streamReadContext().pathAsPointer().toString());
        }
      }
    } catch (JacksonException _) {
      // Broken further on: whoever reads it says where
    }
  }
}
