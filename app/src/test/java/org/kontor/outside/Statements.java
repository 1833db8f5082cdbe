package org.kontor.outside;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;

/// Counts the statements that a thread sends to the database.
@TestComponent
public class Statements implements BeanPostProcessor {
  private static final ThreadLocal<Integer> SENT = ThreadLocal.withInitial(() -> 0);

  /// So many since this was last asked on this thread.
  public static int sinceLastAsked() {
    int sent = SENT.get();
    SENT.set(0);
    return sent;
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof DataSource source ? counted(DataSource.class, source) : bean;
  }

  private static <T> T counted(Class<T> type, T target) {
    return type.cast(
        Proxy.newProxyInstance(
            Statements.class.getClassLoader(),
            new Class<?>[] {type},
            (_, method, arguments) -> answer(target, method, arguments)));
  }

  private static Object answer(Object target, Method method, Object[] arguments) throws Throwable {
    if (method.getName().equals("prepareStatement") || method.getName().equals("createStatement")) {
      SENT.set(SENT.get() + 1);
    }
    try {
      Object answer = method.invoke(target, arguments);
      return answer instanceof Connection connection && !method.getName().equals("unwrap")
          ? counted(Connection.class, connection)
          : answer;
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
