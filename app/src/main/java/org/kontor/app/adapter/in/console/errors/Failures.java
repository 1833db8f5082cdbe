package org.kontor.app.adapter.in.console.errors;

import jakarta.validation.ConstraintViolationException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.kontor.customer.NotFound;
import org.kontor.customer.StaleVersion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/// Knows for each exception what the caller should hear. What nobody expected is logged under a
/// reference, and only the reference goes out.
///
/// A context that wants another status for its own small exception annotates it with
/// [ResponseStatus].
@Component
class Failures {
  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
  private static final SecureRandom RANDOM = new SecureRandom();

  Failure of(Exception exception) {
    return switch (exception) {
      case NotFound missing -> Failure.of(ProblemType.NOT_FOUND, missing.getMessage());
      case StaleVersion stale -> Failure.of(ProblemType.STALE_VERSION, stale.getMessage());
      case HttpMessageNotReadableException unreadable -> unreadable(unreadable);
      case MethodArgumentTypeMismatchException mismatch -> mismatch(mismatch);
      case MissingServletRequestParameterException missing -> missing(missing);
      case MissingRequestHeaderException missing
          when missing.getHeaderName().equals("Idempotency-Key") ->
          Failure.of(
              ProblemType.KEY_MISSING,
              "Send the header Idempotency-Key, a text of your own of at most 200 characters.");
      case MethodArgumentNotValidException invalid -> invalid(invalid);
      case HandlerMethodValidationException invalid -> invalid(invalid);
      case ConstraintViolationException invalid -> invalid(invalid);
      case MaxUploadSizeExceededException _ ->
          Failure.of(ProblemType.TOO_LARGE, "A file may have 100 MB, any other body 1 MB.");
      case MultipartException _ ->
          Failure.of(ProblemType.MALFORMED, "Send a form with a file, as multipart/form-data.");
      case AccessDeniedException _ ->
          Failure.of(
              ProblemType.FORBIDDEN,
              "This needs a key with another scope. Scopes are chosen when a key is made.");
      case AuthenticationException _ ->
          Failure.of(
                  ProblemType.UNAUTHENTICATED,
                  "Send a live key: Authorization: Bearer <key>. Keys are made in the console.")
              .with(bearer());
      case UnkeepableText text -> unkeepable(text);
      case RequestRejectedException _ ->
          Failure.of(
              ProblemType.MALFORMED, "The address or the form holds a character that no text has.");
      case NoResourceFoundException _ ->
          Failure.of(ProblemType.NOT_FOUND, "There is nothing at this address.");
      case ErrorResponse known -> known(exception, known);
      default -> other(exception);
    };
  }

  private static Failure unkeepable(UnkeepableText text) {
    String detail = "Leave out the character NUL (\\u0000): no text has it.";
    return Failure.of(
        ProblemType.MALFORMED, detail, new Failure.Error(text.field(), "nul", detail));
  }

  private static HttpHeaders bearer() {
    HttpHeaders headers = new HttpHeaders();
    headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    return headers;
  }

  private static Failure unreadable(HttpMessageNotReadableException exception) {
    return switch (exception.getCause()) {
      case UnrecognizedPropertyException unknown -> {
        String pointer = pointer(unknown);
        yield Failure.of(
            ProblemType.UNKNOWN_FIELD,
            "Leave out `"
                + unknown.getPropertyName()
                + "`: there is no such field, and none is ignored.",
            new Failure.Error(
                pointer, "unknown_field", "There is no field " + unknown.getPropertyName()));
      }
      case StreamReadException broken ->
          Failure.of(
              ProblemType.MALFORMED,
              "Send valid JSON: it breaks at line %d, column %d."
                  .formatted(broken.getLocation().getLineNr(), broken.getLocation().getColumnNr()));
      case InvalidFormatException unknown when unknown.getTargetType().isEnum() ->
          Failure.of(
              ProblemType.INVALID,
              "Correct the values that are named.",
              new Failure.Error(pointer(unknown), "unknown_value", oneOf(unknown.getTargetType())));
      case ValueInstantiationException refused
          when refused.getCause() instanceof IllegalArgumentException reason ->
          Failure.of(
              ProblemType.INVALID,
              "Correct the values that are named.",
              new Failure.Error(pointer(refused), "invalid", String.valueOf(reason.getMessage())));
      case DatabindException misfit -> {
        String pointer = pointer(misfit);
        String detail =
            "The value at "
                + (pointer.isEmpty() ? "the top" : pointer)
                + " has the wrong type or form.";
        yield Failure.of(
            ProblemType.MALFORMED, detail, new Failure.Error(pointer, "wrong_type", detail));
      }
      case null, default -> Failure.of(ProblemType.MALFORMED, "Send a JSON body.");
    };
  }

  private static String oneOf(Class<?> words) {
    return Arrays.stream(words.getEnumConstants())
        .map(word -> word.toString().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", ", "One of ", "."));
  }

  private static String pointer(DatabindException exception) {
    StringBuilder pointer = new StringBuilder();
    exception
        .getPath()
        .forEach(step ->
            pointer
                .append('/')
                .append(
                    step.getPropertyName() == null
                        ? String.valueOf(step.getIndex())
                        : step.getPropertyName()));
    return pointer.toString();
  }

  private static Failure mismatch(MethodArgumentTypeMismatchException exception) {
    String detail = "`" + exception.getName() + "` can't be read.";
    return Failure.of(
        ProblemType.MALFORMED,
        detail,
        new Failure.Error(exception.getName(), "wrong_type", detail));
  }

  private static Failure missing(MissingServletRequestParameterException exception) {
    String name = exception.getParameterName();
    String detail = "Send the parameter `" + name + "`.";
    return Failure.of(ProblemType.MALFORMED, detail, new Failure.Error(name, "missing", detail));
  }

  private static Failure invalid(MethodArgumentNotValidException exception) {
    List<Failure.Error> errors =
        exception.getBindingResult().getFieldErrors().stream()
            .map(error ->
                new Failure.Error(
                    "/" + error.getField().replaceAll("[.\\[]", "/").replace("]", ""),
                    "invalid",
                    String.valueOf(error.getDefaultMessage())))
            .toList();
    return new Failure(
        ProblemType.INVALID, "Correct the values that are named.", errors, null, HttpHeaders.EMPTY);
  }

  private static Failure invalid(HandlerMethodValidationException exception) {
    List<Failure.Error> errors =
        exception.getParameterValidationResults().stream()
            .flatMap(result ->
                result.getResolvableErrors().stream()
                    .map(error ->
                        new Failure.Error(
                            String.valueOf(result.getMethodParameter().getParameterName()),
                            "invalid",
                            String.valueOf(error.getDefaultMessage()))))
            .toList();
    return new Failure(
        ProblemType.INVALID, "Correct the values that are named.", errors, null, HttpHeaders.EMPTY);
  }

  private static Failure invalid(ConstraintViolationException exception) {
    List<Failure.Error> errors =
        exception.getConstraintViolations().stream()
            .map(violation ->
                new Failure.Error(
                    violation.getPropertyPath().toString(), "invalid", violation.getMessage()))
            .toList();
    return new Failure(
        ProblemType.INVALID, "Correct the values that are named.", errors, null, HttpHeaders.EMPTY);
  }

  /// What Spring itself has a status for: a wrong method, a media type, no such address.
  private Failure known(Exception exception, ErrorResponse response) {
    if (response.getStatusCode().is5xxServerError()) {
      return other(exception);
    }
    HttpStatus status = HttpStatus.valueOf(response.getStatusCode().value());
    ProblemType type = ProblemType.of(response.getBody().getType()).orElse(type(status));
    return Failure.of(type, response.getBody().getDetail()).with(response.getHeaders());
  }

  private Failure other(Exception exception) {
    ResponseStatus wished =
        AnnotatedElementUtils.findMergedAnnotation(exception.getClass(), ResponseStatus.class);
    if (wished != null && wished.code().is4xxClientError()) {
      return Failure.of(type(wished.code()), exception.getMessage());
    }
    return broken(exception);
  }

  Failure broken(Throwable exception) {
    byte[] random = new byte[5];
    RANDOM.nextBytes(random);
    String reference = HexFormat.of().formatHex(random);
    LOG.error("Failure {}", reference, exception);
    return new Failure(
        ProblemType.FAILED,
        "It is logged. Try again; if it happens again, name the reference.",
        List.of(),
        reference,
        HttpHeaders.EMPTY);
  }

  static ProblemType type(HttpStatus status) {
    for (ProblemType type : ProblemType.values()) {
      if (type.status() == status
          && type != ProblemType.STALE_VERSION
          && type != ProblemType.STILL_RUNNING) {
        return type;
      }
    }
    return status.is4xxClientError() ? ProblemType.MALFORMED : ProblemType.FAILED;
  }
}
