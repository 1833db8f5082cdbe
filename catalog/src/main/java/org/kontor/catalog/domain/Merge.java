package org.kontor.catalog.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.Sku;

/// Puts two people's changes of one product together, fact by fact: what only one of them touched
/// is taken from that one. Where both did, differently, it is a conflict and yours stands in the
/// result. Taking a change back is the same thing: the base is what the change made, yours is what
/// was before.
public final class Merge {
  private final List<Conflict> conflicts = new ArrayList<>();

  private Merge() {}

  /// @param content both changes; yours where they conflict
  public record Result(Content content, List<Conflict> conflicts) {}

  public record Conflict(
      String field, @Nullable String base, @Nullable String theirs, @Nullable String yours) {}

  public static Result of(Content base, Content theirs, Content yours) {
    Merge merge = new Merge();
    return new Result(merge.merge(base, theirs, yours), merge.conflicts);
  }

  private Content merge(Content base, Content theirs, Content yours) {
    return new Content(
        pick("handle", base, theirs, yours, Content::handle),
        pick("status", base, theirs, yours, Content::status),
        pick("title", base, theirs, yours, Content::title),
        pick("description", base, theirs, yours, Content::descriptionHtml),
        pick("brand", base, theirs, yours, Content::brand),
        pick("type", base, theirs, yours, Content::type),
        pick("category", base, theirs, yours, Content::category),
        pick("tags", base, theirs, yours, Content::tags),
        pick("options", base, theirs, yours, Content::options),
        variants(bySku(base), bySku(theirs), bySku(yours)),
        pick("pictures", base, theirs, yours, Content::pictures),
        pick("seo", base, theirs, yours, Content::seo),
        entries("attributes.", base.attributes(), theirs.attributes(), yours.attributes()),
        entries("translations.", base.translations(), theirs.translations(), yours.translations()),
        pick("hiddenOn", base, theirs, yours, Content::hiddenOn));
  }

  private <S, T> T pick(String field, S base, S theirs, S yours, Function<S, T> part) {
    return Objects.requireNonNull(
        choose(field, part.apply(base), part.apply(theirs), part.apply(yours)));
  }

  private <T> @Nullable T choose(
      String field, @Nullable T base, @Nullable T theirs, @Nullable T yours) {
    if (Objects.equals(yours, base)) {
      return theirs;
    }
    if (!Objects.equals(theirs, base) && !Objects.equals(theirs, yours)) {
      conflicts.add(new Conflict(field, text(base), text(theirs), text(yours)));
    }
    return yours;
  }

  private static @Nullable String text(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case List<?> list -> String.join(", ", list.stream().map(Merge::text).toList());
      case Price price -> price.amount().amount().toPlainString();
      case Picture picture -> picture.url();
      default -> value.toString();
    };
  }

  private <T> SortedMap<String, T> entries(
      String prefix, Map<String, T> base, Map<String, T> theirs, Map<String, T> yours) {
    SortedMap<String, T> merged = new TreeMap<>(theirs);
    SortedMap<String, T> names = new TreeMap<>(base);
    names.putAll(yours);
    for (String name : names.keySet()) {
      T chosen = choose(prefix + name, base.get(name), theirs.get(name), yours.get(name));
      if (chosen == null) {
        merged.remove(name);
      } else {
        merged.put(name, chosen);
      }
    }
    return merged;
  }

  private List<Variant> variants(
      Map<Sku, Variant> base, Map<Sku, Variant> theirs, Map<Sku, Variant> yours) {
    Map<Sku, Variant> merged = new LinkedHashMap<>();
    Map<Sku, Variant> all = new LinkedHashMap<>(yours);
    theirs.forEach(all::putIfAbsent);
    for (Sku sku : all.keySet()) {
      Variant chosen = variant(sku, base.get(sku), theirs.get(sku), yours.get(sku));
      if (chosen != null) {
        merged.put(sku, chosen);
      }
    }
    return List.copyOf(merged.values());
  }

  private @Nullable Variant variant(
      Sku sku, @Nullable Variant base, @Nullable Variant theirs, @Nullable Variant yours) {
    String prefix = "variants." + sku;
    if (base == null || theirs == null || yours == null) {
      return choose(prefix, base, theirs, yours);
    }
    return new Variant(
        sku,
        choose(prefix + ".gtin", base.gtin(), theirs.gtin(), yours.gtin()),
        pick(prefix + ".options", base, theirs, yours, Variant::values),
        pick(prefix + ".price", base, theirs, yours, Variant::prices),
        pick(prefix + ".weight", base, theirs, yours, Variant::weightGrams),
        pick(prefix + ".taxClass", base, theirs, yours, Variant::taxClass),
        choose(prefix + ".image", base.image(), theirs.image(), yours.image()),
        entries(prefix + ".", base.attributes(), theirs.attributes(), yours.attributes()));
  }

  private static Map<Sku, Variant> bySku(Content content) {
    Map<Sku, Variant> variants = new LinkedHashMap<>();
    content.variants().forEach(variant -> variants.put(variant.sku(), variant));
    return variants;
  }
}
