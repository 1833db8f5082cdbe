package org.kontor.customer.adapter.out.bundle;

import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kontor.customer.domain.Letter;
import org.kontor.customer.domain.OutgoingMessage;
import org.kontor.customer.domain.Spelling;
import org.kontor.customer.domain.Wording;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Writes from `messages/customer*.properties`, keys `customer.mail.<KIND>.subject` and `.body`.
/// Values stand in the text by their name, as in `{tracking}`; a line that names a value which this
/// message hasn't is left out.
@Component
class BundleWording implements Wording {
  private static final Pattern NAMED = Pattern.compile("\\{([a-zA-Z]+)}");

  private final MessageSource words;
  private final Clock clock;
  private final String shop;

  BundleWording(
      MessageSource words, Clock clock, @Value("${kontor.mail.shop:Haldenhof}") String shop) {
    this.clock = clock;
    this.words = words;
    this.shop = shop;
  }

  @Override
  public Letter write(OutgoingMessage message) {
    Locale language = ours(message.language());
    Map<String, String> values =
        new HashMap<>(Spelling.full(language, clock.getZone()).spell(message.details()));
    values.put("name", message.name());
    values.put("reference", message.reference());
    values.put("shop", shop);
    String key = "customer.mail." + variant(message);
    String body =
        text("customer.mail.greeting", language)
            + "\n\n"
            + text(key + ".body", language)
            + "\n\n"
            + text("customer.mail.farewell", language);
    return new Letter(fill(text(key + ".subject", language), values), fill(body, values));
  }

  private static Locale ours(Locale language) {
    return LANGUAGES.contains(language.getLanguage()) ? language : Locale.ENGLISH;
  }

  private static String variant(OutgoingMessage message) {
    String kind = message.kind().name();
    return switch (message.kind()) {
      case ORDER_CANCELLED ->
          "false".equals(message.details().get("whole")) ? kind + ".part" : kind;
      case PROMISE_SLIPPED -> message.details().containsKey("latest") ? kind : kind + ".open";
      default -> kind;
    };
  }

  private String text(String key, Locale language) {
    return words.getMessage(key, null, language);
  }

  private static String fill(String text, Map<String, String> values) {
    return text.lines()
        .map(line -> fillLine(line, values))
        .filter(line -> line != null)
        .collect(Collectors.joining("\n"));
  }

  private static @Nullable String fillLine(String line, Map<String, String> values) {
    Matcher named = NAMED.matcher(line);
    if (named.results().anyMatch(found -> !values.containsKey(found.group(1)))) {
      return null;
    }
    return NAMED
        .matcher(line)
        .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), "")));
  }
}
