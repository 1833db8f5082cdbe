package org.kontor.orders.adapter.in.events;

import org.kontor.orders.RefundDue;
import org.kontor.orders.ReturnReported;
import org.kontor.orders.application.FollowOrder;
import org.kontor.orders.application.FollowOrder.News;
import org.kontor.orders.application.FollowOrder.Report;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

@Component
class ReturnListener {
  private final FollowOrder follow;

  ReturnListener(FollowOrder follow) {
    this.follow = follow;
  }

  @ApplicationModuleListener(id = "orders.note-return")
  void on(ReturnReported report) {
    News news = new News.CameBack(report.returned(), report.location());
    follow.follow(new Report(report.eventId(), report.orderId(), report.occurredAt(), news));
  }

  @ApplicationModuleListener(id = "orders.refund")
  void on(RefundDue due) {
    News news = new News.Owed(due.amount(), due.cause(), due.units());
    follow.follow(new Report(due.eventId(), due.orderId(), due.occurredAt(), news));
  }
}
