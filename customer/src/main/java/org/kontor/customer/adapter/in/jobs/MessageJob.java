package org.kontor.customer.adapter.in.jobs;

import org.kontor.customer.application.SendMessages;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

@Component
class MessageJob {
  private final SendMessages sendMessages;

  MessageJob(SendMessages sendMessages) {
    this.sendMessages = sendMessages;
  }

  /// Until nothing is due; what can't be sent is due later, so this ends.
  @Scheduled(fixedDelayString = "${kontor.messages.every:PT5S}")
  void sendWhatIsDue() {
    while (sendMessages.sendDue() > 0) {
      Thread.onSpinWait();
    }
  }
}
