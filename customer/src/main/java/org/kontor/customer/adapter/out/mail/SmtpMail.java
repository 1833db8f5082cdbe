package org.kontor.customer.adapter.out.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import org.kontor.customer.domain.Letter;
import org.kontor.customer.domain.Mail;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.mail.javamail.MimeMessagePreparator;
import org.springframework.stereotype.Component;

@Component
@ConditionalOnProperty("spring.mail.host")
class SmtpMail implements Mail {
  /// What the server answered stands at the beginning of the exception's text.
  private static final Pattern REFUSED_FOR_GOOD = Pattern.compile("5\\d\\d\\b");

  private final JavaMailSenderImpl sender;
  private final MailSettings settings;

  SmtpMail(JavaMailSenderImpl sender, MailSettings settings) {
    this.sender = sender;
    this.settings = settings;
    // Unset, they are endless; a message's lease is not
    var properties = sender.getJavaMailProperties();
    properties.putIfAbsent("mail.smtp.connectiontimeout", "10000");
    properties.putIfAbsent("mail.smtp.timeout", "10000");
    properties.putIfAbsent("mail.smtp.writetimeout", "10000");
  }

  @Override
  public Outcome send(UUID event, String recipient, Letter letter) {
    try {
      sender.send((MimeMessagePreparator) message -> fill(message, event, recipient, letter));
      return new Outcome.Sent();
    } catch (MailException e) {
      return new Outcome.Failed(rootOf(e).toString(), isLasting(e));
    }
  }

  private void fill(MimeMessage message, UUID event, String recipient, Letter letter)
      throws MessagingException, UnsupportedEncodingException {
    var helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
    helper.setFrom(settings.from(), settings.shop());
    helper.setTo(recipient);
    helper.setSubject(letter.subject());
    helper.setText(letter.body());
    message.setHeader("Message-ID", "<" + event + "@" + settings.domain() + ">");
    message.setHeader("Auto-Submitted", "auto-generated");
  }

  /// The address can't be written to, or the server refuses it for good (5xx). With 4xx it says
  /// "not now", as servers do that make strangers come twice.
  private static boolean isLasting(MailException e) {
    if (e instanceof MailParseException) {
      return true;
    }
    return e instanceof MailSendException send
        && send.getFailedMessages().values().stream().anyMatch(SmtpMail::isForGood);
  }

  private static boolean isForGood(Exception e) {
    return e instanceof SendFailedException refused
        && ((refused.getInvalidAddresses() != null && refused.getInvalidAddresses().length > 0)
            || REFUSED_FOR_GOOD.matcher(String.valueOf(e.getMessage())).lookingAt());
  }

  private static Throwable rootOf(MailException e) {
    if (e instanceof MailSendException send && !send.getFailedMessages().isEmpty()) {
      return send.getFailedMessages().values().iterator().next();
    }
    Throwable cause = e.getMostSpecificCause();
    return cause == null ? e : cause;
  }
}
