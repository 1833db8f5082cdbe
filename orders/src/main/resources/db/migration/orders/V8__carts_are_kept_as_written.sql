-- Nobody looks into a cart but by reading all of it: jsonb took it apart at each write and put it together at each read
alter table orders.cart alter column body type json using body::json;
