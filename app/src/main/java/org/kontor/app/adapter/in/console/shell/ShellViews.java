package org.kontor.app.adapter.in.console.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/// Wraps the pages of all contexts. A controller returns the name of its page, `orders/list`; its
/// template declares the fragments `title` and `main` (or `bare`, for a page that fills the
/// window).
///
/// - A plain request gets the whole layout around it.
/// - htmx gets one fragment: the one that is named like the target's id, if the page declares it,
///   else `main`.
/// - A name with `::` is rendered as it stands, a redirect is left alone.
///
/// A model attribute `toast` (text, or a message with arguments) is shown in all cases, also after
/// a redirect.
@Component
class ShellViews implements ViewResolver, Ordered {
  private static final String HTMX = "HX-Request";

  private final ThymeleafViewResolver templates;
  private final Fragments fragments;
  private final ShellModel model;

  ShellViews(ThymeleafViewResolver templates, Fragments fragments, ShellModel model) {
    this.templates = templates;
    this.fragments = fragments;
    this.model = model;
  }

  @Override
  public int getOrder() {
    return templates.getOrder() - 1;
  }

  @Override
  public @Nullable View resolveViewName(String name, Locale locale) {
    if (name.startsWith("redirect:") || name.startsWith("forward:")) {
      return null;
    }
    if (name.contains("::")) {
      return new Wrapped(name, Set.of(), locale);
    }
    return fragments
        .declaredBy(name)
        .map(declared -> new Wrapped(name, declared, locale))
        .orElse(null);
  }

  private final class Wrapped implements View {
    private final String name;
    private final Set<String> declared;
    private final Locale locale;

    private Wrapped(String name, Set<String> declared, Locale locale) {
      this.name = name;
      this.declared = declared;
      this.locale = locale;
    }

    @Override
    public String getContentType() {
      return "text/html;charset=UTF-8";
    }

    @Override
    public void render(
        @Nullable Map<String, ?> given, HttpServletRequest request, HttpServletResponse response)
        throws Exception {
      Map<String, Object> all = new HashMap<>(given == null ? Map.of() : given);
      boolean whole = !name.contains("::") && isWhole(request);
      Shell shell = model.of(name, declared, all, request, response, locale);
      all.put(Shell.NAME, shell);
      response.addHeader(HttpHeaders.VARY, HTMX);
      if (whole) {
        template("layout").render(all, request, response);
        return;
      }
      template(name.contains("::") ? name : name + " :: " + wanted(request))
          .render(all, request, response);
      if (shell.toast() != null && request.getHeader(HTMX) != null) {
        template("late").render(all, request, response);
      }
    }

    private View template(String template) throws Exception {
      View view = templates.resolveViewName(template, locale);
      if (view == null) {
        throw new IllegalStateException("No template " + template);
      }
      return view;
    }

    private String wanted(HttpServletRequest request) {
      String target = request.getHeader("HX-Target");
      if (target != null && declared.contains(target)) {
        return target;
      }
      return declared.contains("main") ? "main" : "bare";
    }
  }

  /// A boosted link and a page that htmx restores from history want all of it.
  private static boolean isWhole(HttpServletRequest request) {
    return request.getHeader(HTMX) == null
        || request.getHeader("HX-Boosted") != null
        || request.getHeader("HX-History-Restore-Request") != null;
  }
}
