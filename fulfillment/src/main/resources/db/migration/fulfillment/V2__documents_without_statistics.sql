-- The planner never asks which documents are frequent; to find out, ANALYZE compares thousands of them with each other.
alter table fulfillment.deliveries alter column shopper set statistics 0;
alter table fulfillment.deliveries alter column ship_to set statistics 0;
alter table fulfillment.deliveries alter column promise set statistics 0;
alter table fulfillment.deliveries alter column items set statistics 0;
alter table fulfillment.deliveries alter column decision set statistics 0;
alter table fulfillment.resourcings alter column decision set statistics 0;
