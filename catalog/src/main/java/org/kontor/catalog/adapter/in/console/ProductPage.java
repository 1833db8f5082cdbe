package org.kontor.catalog.adapter.in.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.Channel;
import org.kontor.catalog.Channels;
import org.kontor.catalog.application.ProductQueries;
import org.kontor.catalog.application.RevertChange;
import org.kontor.catalog.application.SaveProduct;
import org.kontor.catalog.domain.Author;
import org.kontor.catalog.domain.Content;
import org.kontor.catalog.domain.HtmlPolicy;
import org.kontor.catalog.domain.Merge;
import org.kontor.catalog.domain.Product;
import org.kontor.catalog.domain.Products;
import org.kontor.customer.NotFound;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/catalog/products")
class ProductPage {
  private static final int HISTORY = 12;

  private final ProductQueries queries;
  private final Products products;
  private final SaveProduct saveProduct;
  private final RevertChange revertChange;
  private final Channels channels;
  private final HtmlPolicy html;
  private final FieldWords fields;
  private final RefusalWords refusals;

  ProductPage(
      ProductQueries queries,
      Products products,
      SaveProduct saveProduct,
      RevertChange revertChange,
      Channels channels,
      HtmlPolicy html,
      FieldWords fields,
      RefusalWords refusals) {
    this.queries = queries;
    this.products = products;
    this.saveProduct = saveProduct;
    this.revertChange = revertChange;
    this.channels = channels;
    this.html = html;
    this.fields = fields;
    this.refusals = refusals;
  }

  record ConflictRow(
      String field, @Nullable String base, @Nullable String theirs, @Nullable String yours) {}

  record HistoryEntry(
      int version, Instant at, String by, String source, List<ChangeLine> changes, int more) {}

  record ChangeLine(String field, @Nullable String before, @Nullable String after) {}

  @GetMapping("/new")
  String begin(Model model) {
    return show(model, ProductForm.empty(), null, Map.of());
  }

  @GetMapping("/{handle}")
  String open(@PathVariable String handle, Model model, Locale locale) {
    Product product = product(handle);
    history(model, product, locale);
    return show(model, ProductForm.of(product.content(), currency()), product, Map.of());
  }

  @PostMapping
  String create(
      @RequestParam(name = "hiddenOn", required = false) @Nullable List<String> hiddenOn,
      Principal who,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      Locale locale,
      RedirectAttributes redirect) {
    return save(null, 0, hiddenOn, who, request, response, model, locale, redirect);
  }

  @PostMapping("/{handle}")
  String change(
      @PathVariable String handle,
      @RequestParam int version,
      @RequestParam(name = "hiddenOn", required = false) @Nullable List<String> hiddenOn,
      Principal who,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      Locale locale,
      RedirectAttributes redirect) {
    return save(
        product(handle), version, hiddenOn, who, request, response, model, locale, redirect);
  }

  private String save(
      @Nullable Product product,
      int version,
      @Nullable List<String> hiddenOn,
      Principal who,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      Locale locale,
      RedirectAttributes redirect) {
    ProductForm form =
        ProductForm.read(request::getParameter, hiddenOn == null ? List.of() : hiddenOn);
    Content base = product == null ? null : base(product, version);
    FormContent reading =
        new FormContent(
            form,
            base,
            currency(),
            html,
            (code, english, values) -> refusals.say(code, english, values, locale));
    Optional<Content> content = reading.read();
    if (product != null) {
      history(model, product, locale);
    }
    if (content.isEmpty()) {
      return refused(form, product, version, reading, response, model);
    }
    var command =
        new SaveProduct.Command(
            product == null ? null : product.id(),
            version,
            content.get(),
            Author.console(who.getName()));
    return switch (saveProduct.save(command)) {
      case SaveProduct.Result.Saved saved -> {
        redirect.addFlashAttribute(
            "toast",
            new DefaultMessageSourceResolvable(
                saved.merged() ? "catalog.saved-merged" : "catalog.saved"));
        yield "redirect:/catalog/products/" + saved.handle();
      }
      case SaveProduct.Result.Unchanged unchanged ->
          "redirect:/catalog/products/" + unchanged.handle();
      case SaveProduct.Result.Refused refused -> {
        refused.flaws().forEach(reading::note);
        yield refused(form, product, version, reading, response, model);
      }
      case SaveProduct.Result.Conflict conflict -> {
        response.setStatus(409);
        model.addAttribute("conflictWith", conflict.theirName());
        model.addAttribute(
            "conflicts", conflict.conflicts().stream().map(one -> row(one, locale)).toList());
        // As it is by now: theirs may have come between the first look and the save
        Product theirs = product == null ? null : products.find(product.id()).orElse(product);
        if (theirs != null) {
          history(model, theirs, locale);
        }
        // The form goes on from their version, so that saving again is a decision and not another
        // conflict
        String view = show(model, ProductForm.of(conflict.merged(), currency()), theirs, Map.of());
        model.addAttribute("version", conflict.version());
        yield view;
      }
    };
  }

  private String refused(
      ProductForm form,
      @Nullable Product product,
      int version,
      FormContent reading,
      HttpServletResponse response,
      Model model) {
    response.setStatus(422);
    String view = show(model, form, product, reading.errors());
    model.addAttribute("version", version);
    return view;
  }

  private ConflictRow row(Merge.Conflict conflict, Locale locale) {
    return new ConflictRow(
        fields.name(conflict.field(), locale), FieldWords.shortened(conflict.base()),
        FieldWords.shortened(conflict.theirs()), FieldWords.shortened(conflict.yours()));
  }

  private @Nullable Content base(Product product, int version) {
    return products.revision(product.id(), version).map(revision -> revision.after()).orElse(null);
  }

  @PostMapping("/{handle}/history/{version}/reversion")
  String revert(
      @PathVariable String handle,
      @PathVariable int version,
      Principal who,
      Locale locale,
      RedirectAttributes redirect) {
    Product product = product(handle);
    switch (revertChange.revert(
        new RevertChange.Command(product.id(), version, Author.console(who.getName())))) {
      case RevertChange.Result.Reverted _ ->
          redirect.addFlashAttribute(
              "toast", new DefaultMessageSourceResolvable("catalog.reverted"));
      case RevertChange.Result.ChangedSince since -> {
        String field = fields.name(since.conflicts().getFirst().field(), locale);
        redirect.addFlashAttribute(
            "toast",
            new DefaultMessageSourceResolvable(
                new String[] {"catalog.not-reverted"}, new Object[] {field}));
        redirect.addFlashAttribute("toastTone", "bad");
      }
      case RevertChange.Result.Refused refused -> {
        redirect.addFlashAttribute("toast", refusals.say(refused.flaws().getFirst(), locale));
        redirect.addFlashAttribute("toastTone", "bad");
      }
    }
    return "redirect:/catalog/products/"
        + products.find(product.id()).map(p -> p.content().handle().value()).orElse(handle);
  }

  private String show(
      Model model, ProductForm form, @Nullable Product product, Map<String, String> errors) {
    List<Channel> all = channels.all();
    model.addAttribute("form", form);
    model.addAttribute("product", product);
    model.addAttribute("content", product == null ? null : product.content());
    model.addAttribute("version", product == null ? 0 : product.version());
    model.addAttribute("errors", errors);
    model.addAttribute("channels", all);
    model.addAttribute("currency", currency().getCurrencyCode());
    model.addAttribute("statuses", List.of("DRAFT", "ACTIVE", "ARCHIVED"));
    model.addAttribute("categories", queries.categories().keySet());
    model.addAttribute(
        "usedOptions", form.options().stream().filter(name -> !name.isBlank()).count());
    return "catalog/product";
  }

  private void history(Model model, Product product, Locale locale) {
    model.addAttribute(
        "history",
        queries.history(product.id(), HISTORY).stream()
            .map(change ->
                new HistoryEntry(
                    change.version(),
                    change.at(),
                    change.by(),
                    change.source(),
                    change.changes().stream()
                        .limit(4)
                        .map(one ->
                            new ChangeLine(
                                fields.name(one.field(), locale),
                                FieldWords.shortened(one.before()),
                                FieldWords.shortened(one.after())))
                        .toList(),
                    Math.max(0, change.changes().size() - 4)))
            .toList());
  }

  private Product product(String handle) {
    return queries.find(handle).orElseThrow(() -> new NotFound("Product", handle));
  }

  private Currency currency() {
    return channels.all().stream()
        .findFirst()
        .map(Channel::currency)
        .orElse(Currency.getInstance("EUR"));
  }
}
