package org.kontor.catalog.adapter.in.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.Availability;
import org.kontor.catalog.Channel;
import org.kontor.catalog.ChannelId;
import org.kontor.catalog.Channels;
import org.kontor.catalog.Deliverability.Told;
import org.kontor.catalog.Money;
import org.kontor.catalog.Sku;
import org.kontor.catalog.application.StorefrontQueries;
import org.kontor.catalog.application.StorefrontQueries.Facet;
import org.kontor.catalog.application.StorefrontQueries.Item;
import org.kontor.catalog.application.StorefrontQueries.Page;
import org.kontor.catalog.application.StorefrontQueries.Search;
import org.kontor.catalog.application.StorefrontQueries.Sold;
import org.kontor.catalog.application.StorefrontQueries.Sort;
import org.kontor.catalog.domain.Folding;
import org.kontor.customer.NotFound;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/products")
class ProductsApi {
  private final StorefrontQueries storefront;
  private final Channels channels;
  private final Stocked stocked;

  ProductsApi(StorefrontQueries storefront, Channels channels, Stocked stocked) {
    this.storefront = storefront;
    this.channels = channels;
    this.stocked = stocked;
  }

  record ListView(List<ItemView> items, List<Facet> facets, @Nullable String next) {}

  record ItemView(
      String handle,
      String title,
      @Nullable String image,
      Money priceFrom,
      @Nullable Money compareAt,
      StatusView availability) {}

  /// @param status of the variant that can be had best: in_stock, low, backorder, preorder or
  ///   out_of_stock
  record StatusView(String status) {}

  @GetMapping
  @Operation(
      summary = "What the channel sells, searched and narrowed down",
      description =
          "`option.<name>=<value>` narrows by an option and may be repeated. Typing errors in `q` are forgiven, case and"
              + " accents don't matter. `facets` come with the first page.")
  ResponseEntity<ListView> list(
      @Parameter(example = "tent") @RequestParam(defaultValue = "") String q,
      @Parameter(description = "a category's path; what is below it counts", example = "Outdoor")
          @RequestParam(defaultValue = "")
          String category,
      @RequestParam(name = "price.min", required = false) @Nullable BigDecimal priceMin,
      @RequestParam(name = "price.max", required = false) @Nullable BigDecimal priceMax,
      @Parameter(description = "relevance, newest, title, price or -price")
          @RequestParam(defaultValue = "")
          String sort,
      @RequestParam(defaultValue = "24") int limit,
      @RequestParam(required = false) @Nullable String after,
      @Parameter(description = "false leaves them out")
          @RequestParam(name = "facets", defaultValue = "true")
          boolean withFacets,
      @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> all,
      @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
          @Nullable String languages,
      @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false)
          @Nullable String known,
      ChannelId channelId) {
    Channel channel = channel(channelId);
    if (limit < 1 || limit > 100 || q.length() > 200) {
      throw new MalformedQuery("A page has 1 to 100 products, a question 200 characters at most");
    }
    Search search =
        new Search(
            q.strip(),
            category.strip(),
            options(all),
            priceMin,
            priceMax,
            sort(sort, q),
            limit,
            after);
    Page page = page(channel, search);
    Map<Sku, Availability> stock =
        stocked.of(channelId, page.items().stream().flatMap(item -> item.skus().stream()).toList());
    List<ItemView> items =
        page.items().stream().map(item -> view(item, channel, languages, stock)).toList();
    List<Facet> facets =
        withFacets && after == null ? storefront.facets(channel, search) : List.of();
    ListView view = new ListView(items, facets, page.next());
    return answer(
        view,
        etag(List.of(view.toString())),
        known,
        Languages.choose(languages, channel.language(), List.of("de")));
  }

  @GetMapping("/{handle}")
  @Operation(
      summary = "One product with its variants, prices and availability",
      description =
          "`availability.promise` is what `POST /delivery-options` would say now of one piece, sent in the standard way to an"
              + " unnamed place in the channel's country: it arrives between `earliest` and `latest` if it is ordered by"
              + " `orderBy`. It is null if there is none, if only stores that don't send have it, or if the channel's country"
              + " has no standard delivery. More pieces, other goods or an address may change it: the cart's delivery holds.")
  ResponseEntity<ProductView> product(
      @Parameter(example = "lichtung-2-tent") @PathVariable String handle,
      @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
          @Nullable String languages,
      @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false)
          @Nullable String known,
      ChannelId channelId) {
    Channel channel = channel(channelId);
    Sold sold =
        storefront
            .product(channel, handle.toLowerCase(Locale.ROOT))
            .orElseThrow(() -> new NotFound("Product", handle));
    Map<Sku, Told> stock =
        stocked.told(
            channel, sold.content().variants().stream().map(variant -> variant.sku()).toList());
    String language =
        Languages.choose(languages, channel.language(), sold.content().translations().keySet());
    ProductView view = ProductView.of(sold, channel, language, stock);
    return answer(
        view,
        etag(List.of(sold.version(), language, stock.toString(), sold.lowest().toString())),
        known,
        language);
  }

  private static <T> ResponseEntity<T> answer(
      T body, String etag, @Nullable String known, String language) {
    boolean same = known != null && (known.contains(etag) || known.strip().equals("*"));
    ResponseEntity.BodyBuilder response =
        ResponseEntity.status(same ? 304 : 200)
            .eTag(etag)
            .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
            .varyBy(HttpHeaders.ACCEPT_LANGUAGE, HttpHeaders.AUTHORIZATION);
    return same
        ? response.build()
        : response.header(HttpHeaders.CONTENT_LANGUAGE, language).body(body);
  }

  private static String etag(Collection<?> parts) {
    UUID digest = UUID.nameUUIDFromBytes(parts.toString().getBytes(StandardCharsets.UTF_8));
    return "\"" + digest.toString().replace("-", "") + "\"";
  }

  private Page page(Channel channel, Search search) {
    try {
      return storefront.search(channel, search);
    } catch (IllegalArgumentException e) {
      throw new MalformedQuery(
          "`after` is not a cursor of this list: take `next` from the page before");
    }
  }

  private ItemView view(
      Item item, Channel channel, @Nullable String languages, Map<Sku, Availability> stock) {
    String language = Languages.choose(languages, channel.language(), item.titles().keySet());
    String title = item.titles().getOrDefault(language, "");
    return new ItemView(
        item.handle(),
        title.isEmpty() ? item.title() : title,
        item.image(),
        item.priceFrom(),
        item.compareAt(),
        new StatusView(Stocked.word(Stocked.best(stock, item.skus()))));
  }

  private static Map<String, List<String>> options(MultiValueMap<String, String> all) {
    Map<String, List<String>> options = new java.util.TreeMap<>();
    all.forEach((name, values) -> {
      if (name.startsWith("option.") && name.length() > 7) {
        options.put(Folding.fold(name.substring(7)), values);
      }
    });
    return options;
  }

  private static Sort sort(String sort, String q) {
    return switch (sort) {
      case "" -> q.isBlank() ? Sort.NEWEST : Sort.RELEVANCE;
      case "relevance" -> q.isBlank() ? Sort.NEWEST : Sort.RELEVANCE;
      case "newest" -> Sort.NEWEST;
      case "title" -> Sort.TITLE;
      case "price" -> Sort.PRICE;
      case "-price" -> Sort.PRICE_DOWN;
      default ->
          throw new MalformedQuery("`sort` is one of relevance, newest, title, price and -price");
    };
  }

  private Channel channel(ChannelId id) {
    return channels.find(id).orElseThrow(() -> new NotFound("Channel", id));
  }
}
