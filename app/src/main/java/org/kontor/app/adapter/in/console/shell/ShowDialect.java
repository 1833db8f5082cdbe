package org.kontor.app.adapter.in.console.shell;

import java.time.Clock;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;

/// Gives templates `#show`.
@Component
class ShowDialect implements IExpressionObjectDialect, IExpressionObjectFactory {
  private static final String NAME = "show";

  private final MessageSource words;
  private final Clock clock;

  ShowDialect(MessageSource words, Clock clock) {
    this.words = words;
    this.clock = clock;
  }

  @Override
  public String getName() {
    return "kontor";
  }

  @Override
  public IExpressionObjectFactory getExpressionObjectFactory() {
    return this;
  }

  @Override
  public Set<String> getAllExpressionObjectNames() {
    return Set.of(NAME);
  }

  @Override
  public Object buildObject(IExpressionContext context, String name) {
    return new Show(context.getLocale(), words, clock);
  }

  @Override
  public boolean isCacheable(String name) {
    return true;
  }
}
