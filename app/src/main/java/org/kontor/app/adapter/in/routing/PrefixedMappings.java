package org.kontor.app.adapter.in.routing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Finds who answers. Spring compares a request whose path has a variable with every mapping there
/// is, one condition after the other; most of ours are told apart by how their path begins.
class PrefixedMappings extends RequestMappingHandlerMapping {
  private final IdentityHashMap<RequestMappingInfo, String> beginnings = new IdentityHashMap<>();

  @Override
  protected void handlerMethodsInitialized(Map<RequestMappingInfo, HandlerMethod> mappings) {
    super.handlerMethodsInitialized(mappings);
    mappings.keySet().forEach(mapping -> beginnings.put(mapping, beginning(mapping)));
  }

  @Override
  protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request)
      throws Exception {
    // An escaped letter is compared as what it stands for
    return super.lookupHandlerMethod(
        path, path.indexOf('%') < 0 ? new Sought(request, path) : request);
  }

  @Override
  protected @Nullable RequestMappingInfo getMatchingMapping(
      RequestMappingInfo mapping, HttpServletRequest request) {
    return request instanceof Sought sought
            && !sought.path.startsWith(beginnings.getOrDefault(mapping, ""))
        ? null
        : super.getMatchingMapping(mapping, request);
  }

  /// What comes before the first variable; nothing if there are several paths.
  private static String beginning(RequestMappingInfo mapping) {
    Set<String> paths = mapping.getPatternValues();
    return paths.size() == 1 ? paths.iterator().next().split("[{*?]", 2)[0] : "";
  }

  private static final class Sought extends HttpServletRequestWrapper {
    private final String path;

    Sought(HttpServletRequest request, String path) {
      super(request);
      this.path = path;
    }
  }
}
