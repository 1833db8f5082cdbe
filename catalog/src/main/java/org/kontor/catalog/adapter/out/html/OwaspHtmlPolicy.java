package org.kontor.catalog.adapter.out.html;

import org.kontor.catalog.domain.HtmlPolicy;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;
import org.springframework.stereotype.Component;

@Component
class OwaspHtmlPolicy implements HtmlPolicy {
  private static final PolicyFactory ALLOWED =
      new HtmlPolicyBuilder()
          .allowElements(
              "p",
              "br",
              "hr",
              "div",
              "span",
              "b",
              "strong",
              "i",
              "em",
              "u",
              "s",
              "small",
              "sub",
              "sup",
              "ul",
              "ol",
              "li",
              "dl",
              "dt",
              "dd",
              "h2",
              "h3",
              "h4",
              "h5",
              "h6",
              "blockquote",
              "table",
              "caption",
              "thead",
              "tbody",
              "tfoot",
              "tr",
              "th",
              "td",
              "a",
              "img")
          .allowAttributes("href")
          .onElements("a")
          .allowAttributes("src", "alt", "width", "height")
          .onElements("img")
          .allowAttributes("colspan", "rowspan")
          .onElements("th", "td")
          .allowAttributes("lang", "title")
          .globally()
          .allowUrlProtocols("https", "http", "mailto")
          .requireRelNofollowOnLinks()
          .toFactory();

  @Override
  public String clean(String html) {
    if (html.isBlank()) {
      return "";
    }
    // The library writes even harmless signs as numbers; people edit what we keep
    return ALLOWED
        .sanitize(html.strip())
        .replace("&#39;", "'")
        .replace("&#64;", "@")
        .replace("&#61;", "=")
        .replace("&#43;", "+")
        .strip();
  }
}
