package org.kontor.app.adapter.in.security;

import org.jspecify.annotations.Nullable;
import org.kontor.catalog.ChannelId;
import org.springframework.core.MethodParameter;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Gives a controller the channel of the key that the request came with: it declares a bare
/// parameter of type [ChannelId], without any annotation.
@Component
class KeyChannel implements HandlerMethodArgumentResolver {
  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType().equals(ChannelId.class)
        && parameter.getParameterAnnotations().length == 0;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binder) {
    if (SecurityContextHolder.getContext().getAuthentication()
        instanceof KeyAuthentication system) {
      return system.key().channel();
    }
    throw new AccessDeniedException("Only a key has a channel");
  }
}
