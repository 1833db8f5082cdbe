package org.kontor.catalog.adapter.in.api;

import io.swagger.v3.oas.annotations.Operation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kontor.catalog.Channel;
import org.kontor.catalog.ChannelId;
import org.kontor.catalog.Channels;
import org.kontor.catalog.application.StorefrontQueries;
import org.kontor.customer.NotFound;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriUtils;

@RestController
class CategoriesApi {
  private static final int MOST_PAGES = 50_000;

  private final StorefrontQueries storefront;
  private final Channels channels;

  CategoriesApi(StorefrontQueries storefront, Channels channels) {
    this.storefront = storefront;
    this.channels = channels;
  }

  record TreeView(List<CategoryView> items) {}

  /// @param products how many are in it and below it
  record CategoryView(String path, String name, int products, List<CategoryView> children) {}

  @GetMapping("/api/v1/categories")
  @Operation(summary = "The tree of categories that have something to sell")
  TreeView categories(ChannelId channelId) {
    return new TreeView(children("", storefront.categories(channel(channelId))));
  }

  private static List<CategoryView> children(String parent, Map<String, Integer> counts) {
    Map<String, Integer> direct = new LinkedHashMap<>();
    counts.forEach((path, count) -> {
      if (path.startsWith(parent) && path.length() > parent.length()) {
        int end = path.indexOf('/', parent.length());
        direct.merge(end < 0 ? path : path.substring(0, end), count, Integer::sum);
      }
    });
    List<CategoryView> views = new ArrayList<>();
    direct.forEach((path, count) ->
        views.add(
            new CategoryView(
                path, path.substring(parent.length()), count, children(path + "/", counts))));
    return views;
  }

  @GetMapping(path = "/api/v1/sitemap.xml", produces = MediaType.APPLICATION_XML_VALUE)
  @Operation(summary = "Addresses of the product pages, for search engines")
  String sitemap(ChannelId channelId) {
    String base =
        ServletUriComponentsBuilder.fromCurrentContextPath().path("/products/").toUriString();
    StringBuilder xml =
        new StringBuilder(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
    for (String handle : storefront.handles(channel(channelId), MOST_PAGES)) {
      String address =
          base + UriUtils.encodePathSegment(handle, java.nio.charset.StandardCharsets.UTF_8);
      xml.append("<url><loc>").append(HtmlUtils.htmlEscape(address)).append("</loc></url>\n");
    }
    return xml.append("</urlset>\n").toString();
  }

  private Channel channel(ChannelId id) {
    return channels.find(id).orElseThrow(() -> new NotFound("Channel", id));
  }
}
