package org.kontor.catalog.adapter.out.jdbc;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.kontor.catalog.Channel;
import org.kontor.catalog.application.StorefrontQueries.Item;
import org.kontor.catalog.application.StorefrontQueries.Search;
import org.kontor.catalog.application.StorefrontQueries.Sort;
import org.kontor.catalog.domain.Folding;
import org.kontor.customer.NotFound;

/// Writes the one statement that lists products.
final class ListingSql {
  private static final int MOST_RELEVANT = 2_000;

  private final Search search;
  private final String where;
  private final List<Object> whereParams;
  private final StringBuilder page = new StringBuilder();
  private final List<Object> pageParams = new ArrayList<>();
  private int offset;

  private ListingSql(Search search, String where, List<Object> whereParams) {
    this.search = search;
    this.where = where;
    this.whereParams = whereParams;
    goOn();
  }

  static ListingSql asWritten(Channel channel, Search search) {
    return of(channel, search, false);
  }

  static ListingSql forgiving(Channel channel, Search search) {
    return of(channel, search, true);
  }

  private static ListingSql of(Channel channel, Search search, boolean forgiving) {
    StringBuilder where = new StringBuilder("l.currency = ? and not (? = any(l.hidden_on))");
    List<Object> params =
        new ArrayList<>(List.of(channel.currency().getCurrencyCode(), channel.id().value()));
    if (!search.category().isEmpty()) {
      where.append(" and (l.category = ? or l.category like ?)");
      params.add(search.category());
      params.add(escaped(search.category()) + "/%");
    }
    search
        .options()
        .forEach((name, values) -> {
          where.append(" and jsonb_exists_any(l.options -> ?, ?)");
          params.add(name);
          params.add(values.toArray(String[]::new));
        });
    if (search.priceMin() != null) {
      where.append(" and l.price_from >= ?");
      params.add(search.priceMin());
    }
    if (search.priceMax() != null) {
      where.append(" and l.price_from <= ?");
      params.add(search.priceMax());
    }
    for (String word : words(search.q())) {
      if (!forgiving) {
        where.append(" and l.search like ?");
        params.add("% " + word + "%");
      } else if (Typos.isShort(word)) {
        where.append(" and l.search like any (?)");
        params.add(Typos.patterns(word));
      } else {
        where.append(" and ? <% l.search");
        params.add(word);
      }
    }
    return new ListingSql(search, where.toString(), params);
  }

  private static List<String> words(String q) {
    String words = Folding.words(q).strip();
    return words.isEmpty()
        ? List.of()
        : List.of(words.split(" ")).subList(0, Math.min(8, words.split(" ").length));
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }

  private void goOn() {
    if (search.after() == null) {
      return;
    }
    try {
      goOn(search.after());
    } catch (RuntimeException e) {
      throw (NotFound) new NotFound("Page", search.after()).initCause(e);
    }
  }

  private void goOn(String cursor) {
    String[] parts =
        new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("\n", 3);
    if (parts.length < 3 || !parts[0].equals(search.sort().name())) {
      throw new IllegalArgumentException("This cursor belongs to another list");
    }
    switch (search.sort()) {
      case RELEVANCE -> offset = Math.min(MOST_RELEVANT, Integer.parseInt(parts[1]));
      case NEWEST -> page(" and l.product_id < ?", UUID.fromString(parts[1]));
      case TITLE ->
          page(" and (l.title, l.product_id) > (?, ?)", parts[2], UUID.fromString(parts[1]));
      case PRICE ->
          page(
              " and (l.price_from, l.product_id) > (?, ?)",
              new BigDecimal(parts[2]),
              UUID.fromString(parts[1]));
      case PRICE_DOWN ->
          page(
              " and (l.price_from, l.product_id) < (?, ?)",
              new BigDecimal(parts[2]),
              UUID.fromString(parts[1]));
    }
  }

  private void page(String condition, Object... params) {
    page.append(condition);
    pageParams.addAll(List.of(params));
  }

  String filterWhere() {
    return where;
  }

  List<Object> filterParams() {
    return whereParams;
  }

  String where() {
    return where + page;
  }

  String order() {
    String order =
        switch (search.sort()) {
          // The text begins with the title: what begins like the question comes first
          case RELEVANCE ->
              "(l.search like ?) desc, (l.search like ?) desc, word_similarity(?, l.search) desc, l.product_id desc";
          case NEWEST -> "l.product_id desc";
          case TITLE -> "l.title, l.product_id";
          case PRICE -> "l.price_from, l.product_id";
          case PRICE_DOWN -> "l.price_from desc, l.product_id desc";
        };
    return " order by "
        + order
        + " limit "
        + (search.limit() + 1)
        + (offset > 0 ? " offset " + offset : "");
  }

  List<Object> params() {
    List<Object> params = new ArrayList<>(whereParams);
    params.addAll(pageParams);
    if (search.sort() == Sort.RELEVANCE) {
      String folded = Folding.words(search.q()).strip();
      params.add(" " + folded + "%");
      params.add("% " + folded + "%");
      params.add(folded);
    }
    return params;
  }

  String cursor(String id, Item last) {
    String place = search.sort() == Sort.RELEVANCE ? Integer.toString(offset + search.limit()) : id;
    String value =
        switch (search.sort()) {
          case TITLE -> last.title();
          case PRICE, PRICE_DOWN -> last.priceFrom().amount().toPlainString();
          default -> "";
        };
    String cursor = search.sort().name() + "\n" + place + "\n" + value;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(cursor.getBytes(StandardCharsets.UTF_8));
  }
}
