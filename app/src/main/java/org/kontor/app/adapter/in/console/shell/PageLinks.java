package org.kontor.app.adapter.in.console.shell;

import java.util.regex.Pattern;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.linkbuilder.StandardLinkBuilder;

/// Links to pages stay as they are. Only an asset has a version in its address, and to ask of each
/// order's link whether it is one would look into all jars, fifty times for a list. An address
/// whose last part has no dot is none.
class PageLinks extends StandardLinkBuilder {
  private static final Pattern AFTER_PATH = Pattern.compile("[?#;]");

  @Override
  protected String processLink(IExpressionContext context, String link) {
    return isPage(link) ? link : super.processLink(context, link);
  }

  static boolean isPage(String link) {
    String path = AFTER_PATH.split(link, 2)[0];
    return path.indexOf('.', path.lastIndexOf('/') + 1) < 0;
  }
}
