package org.kontor.orders;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// Writes down each SQL statement that goes to the database.
public final class Statements implements BeanPostProcessor {
  private final List<String> seen = new CopyOnWriteArrayList<>();

  public List<String> seen() {
    return List.copyOf(seen);
  }

  public void forget() {
    seen.clear();
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof DataSource source ? new Counting(source) : bean;
  }

  private final class Counting extends DelegatingDataSource {
    Counting(DataSource source) {
      super(source);
    }

    @Override
    public Connection getConnection() throws SQLException {
      return watched(Connection.class, super.getConnection(), null);
    }
  }

  private <T> T watched(Class<T> type, T target, String sql) {
    Object proxy =
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (_, method, arguments) -> {
              if (method.getName().startsWith("execute")) {
                seen.add(sql == null ? String.valueOf(arguments[0]) : sql);
              }
              try {
                Object result = method.invoke(target, arguments);
                boolean statement =
                    java.sql.Statement.class.isAssignableFrom(method.getReturnType());
                return statement && type == Connection.class
                    ? watchedStatement(method.getReturnType(), result, arguments)
                    : result;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
    return type.cast(proxy);
  }

  @SuppressWarnings("unchecked")
  private Object watchedStatement(Class<?> type, Object statement, Object[] arguments) {
    String sql = arguments == null || arguments.length == 0 ? null : String.valueOf(arguments[0]);
    return watched((Class<Object>) type, statement, sql);
  }
}
