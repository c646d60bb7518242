-- A read model's rows are the same whether they were folded one by one or built anew: what is taken back is not there.
delete from order_part where content::text in ('null', '[]', '{}');

-- What the rule that keeps expired reservations must know besides what it shows; nothing by the usual rule.
alter table stock add column expired_kept bigint, add column usual_reserved bigint;

-- The same for the rule of another deposit.
alter table deposit_account add column usual_view json;
