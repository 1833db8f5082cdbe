package org.kontor.outside;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.core.task.support.TaskExecutorAdapter;
import org.springframework.web.servlet.config.annotation.AsyncSupportConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// What is streamed is written by the thread that asked: a mock response can't be written by two.
@TestConfiguration(proxyBeanMethods = false)
class StreamsInTurn implements WebMvcConfigurer {
  @Override
  public void configureAsyncSupport(AsyncSupportConfigurer streams) {
    streams.setTaskExecutor(new TaskExecutorAdapter(Runnable::run));
  }
}
