package org.kontor.outside;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;

/// Counts the statements that a thread sends to the database, and writes down those of all threads.
@TestComponent
public class Statements implements BeanPostProcessor {
  private static final ThreadLocal<Integer> SENT = ThreadLocal.withInitial(() -> 0);
  private static final Queue<Sent> WRITTEN = new ConcurrentLinkedQueue<>();
  private static volatile boolean writing;

  /// @param sql `begin` and `commit` for what a transaction adds
  public record Sent(String thread, String sql) {}

  /// Writes down what is sent from now on.
  public static void write() {
    WRITTEN.clear();
    writing = true;
  }

  /// What was sent since [#write()], which goes on.
  public static List<Sent> written() {
    return List.copyOf(WRITTEN);
  }

  /// Ends what [#write()] began.
  public static void stop() {
    writing = false;
    WRITTEN.clear();
  }

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
    if (writing) {
      note(method.getName(), arguments);
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

  private static void note(String method, Object[] arguments) {
    String sql =
        switch (method) {
          case "prepareStatement" -> (String) arguments[0];
          case "createStatement" -> "unprepared";
          case "setAutoCommit" -> Boolean.FALSE.equals(arguments[0]) ? "begin" : null;
          case "commit" -> "commit";
          default -> null;
        };
    if (sql != null) {
      // Several may travel together: to the database they are several
      for (String each : sql.split(";\n")) {
        WRITTEN.add(new Sent(Thread.currentThread().getName(), each));
      }
    }
  }
}
