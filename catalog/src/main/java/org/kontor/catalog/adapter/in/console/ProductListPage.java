package org.kontor.catalog.adapter.in.console;

import java.security.Principal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.Channel;
import org.kontor.catalog.Channels;
import org.kontor.catalog.ProductId;
import org.kontor.catalog.application.ProductQueries;
import org.kontor.catalog.application.ProductQueries.Filter;
import org.kontor.catalog.application.SetStatus;
import org.kontor.catalog.domain.Author;
import org.kontor.catalog.domain.Status;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

@Controller
@RequestMapping("/catalog/products")
class ProductListPage {
  private static final int PAGE = 50;

  private final ProductQueries products;
  private final SetStatus setStatus;
  private final Channels channels;

  ProductListPage(ProductQueries products, SetStatus setStatus, Channels channels) {
    this.products = products;
    this.setStatus = setStatus;
    this.channels = channels;
  }

  /// A tab above the list.
  record View(String key, String url, boolean current, int count) {}

  @GetMapping
  String list(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String view,
      @RequestParam(defaultValue = "") String category,
      @RequestParam(required = false) @Nullable String after,
      Model model) {
    Filter filter = filter(q, view, category, after);
    ProductQueries.Page page = products.list(filter, currency(), PAGE);
    Map<Status, Integer> counts = products.counts();
    model.addAttribute("rows", page.rows());
    model.addAttribute("views", views(view, q, category, counts));
    model.addAttribute("view", view);
    model.addAttribute("q", q);
    model.addAttribute("category", category);
    model.addAttribute("categories", products.categories().keySet());
    model.addAttribute("withoutCategory", url(view, q, ""));
    model.addAttribute("channelCount", channels.all().size());
    model.addAttribute(
        "total",
        Math.min(
            ProductQueries.MOST_COUNTED,
            counts.values().stream().mapToInt(Integer::intValue).sum()));
    model.addAttribute(
        "next",
        page.next() == null
            ? null
            : url(view, q, category) + separator(url(view, q, category)) + "after=" + page.next());
    model.addAttribute("first", after == null ? null : url(view, q, category));
    model.addAttribute(
        "export", url(view, q, category).replaceFirst("/products", "/products/export.csv"));
    return "catalog/products";
  }

  private static String separator(String url) {
    return url.contains("?") ? "&" : "?";
  }

  static Filter filter(String q, String view, String category, @Nullable String after) {
    Status status =
        switch (view) {
          case "active", "draft", "archived" -> Status.valueOf(view.toUpperCase(Locale.ROOT));
          default -> null;
        };
    return new Filter(q.strip(), status, category.strip(), view.equals("incomplete"), after);
  }

  private List<View> views(String current, String q, String category, Map<Status, Integer> counts) {
    Map<String, Integer> views = new LinkedHashMap<>();
    views.put(
        "",
        Math.min(
            ProductQueries.MOST_COUNTED,
            counts.values().stream().mapToInt(Integer::intValue).sum()));
    views.put("active", counts.getOrDefault(Status.ACTIVE, 0));
    views.put("draft", counts.getOrDefault(Status.DRAFT, 0));
    views.put("archived", counts.getOrDefault(Status.ARCHIVED, 0));
    views.put("incomplete", products.incomplete());
    List<View> tabs = new ArrayList<>();
    views.forEach((key, count) ->
        tabs.add(
            new View(
                key.isEmpty() ? "all" : key, url(key, q, category), key.equals(current), count)));
    return tabs;
  }

  private static String url(String view, String q, String category) {
    UriComponentsBuilder url = UriComponentsBuilder.fromPath("/catalog/products");
    if (!view.isEmpty()) {
      url.queryParam("view", view);
    }
    if (!q.isEmpty()) {
      url.queryParam("q", "{q}");
    }
    if (!category.isEmpty()) {
      url.queryParam("category", "{category}");
    }
    return url.encode().buildAndExpand(Map.of("q", q, "category", category)).toUriString();
  }

  private Currency currency() {
    return channels.all().stream()
        .findFirst()
        .map(Channel::currency)
        .orElse(Currency.getInstance("EUR"));
  }

  /// Shows what a bulk change would do; nothing happens until it is confirmed.
  @PostMapping("/bulk")
  String preview(
      @RequestParam(name = "id", required = false) @Nullable List<String> ids,
      @RequestParam Status status,
      Model model,
      RedirectAttributes redirect) {
    if (ids == null || ids.isEmpty()) {
      redirect.addFlashAttribute(
          "toast", new DefaultMessageSourceResolvable("catalog.bulk.nothing"));
      return "redirect:/catalog/products";
    }
    List<ProductQueries.Row> rows = new ArrayList<>();
    List<String> wantedIds = ids.stream().limit(PAGE).toList();
    for (String handle : wantedIds) {
      products.find(handle, 1).stream()
          .filter(row -> row.handle().equals(handle))
          .forEach(rows::add);
    }
    model.addAttribute("status", status);
    model.addAttribute("changing", rows.stream().filter(row -> row.status() != status).toList());
    model.addAttribute("staying", rows.stream().filter(row -> row.status() == status).toList());
    return "catalog/bulk";
  }

  @PostMapping("/bulk/confirmation")
  String confirm(
      @RequestParam(name = "id") List<ProductId> ids,
      @RequestParam Status status,
      Principal who,
      RedirectAttributes redirect) {
    List<ProductId> chosen = ids.stream().limit(PAGE).toList();
    int changed =
        setStatus.set(new SetStatus.Command(chosen, status, Author.console(who.getName())));
    redirect.addFlashAttribute(
        "toast",
        new DefaultMessageSourceResolvable(
            new String[] {"catalog.bulk.done"}, new Object[] {changed}));
    return "redirect:/catalog/products";
  }
}
