-- duckdb -init /tmp/wt/j-collect/-q/views.sql

CREATE OR REPLACE VIEW v2_futures_trader_list_history_orders AS
SELECT * FROM read_parquet('/tmp/wt/j-collect/-q/endpoint=v2.futures.trader.list_history_orders/*/*/*.parquet', hive_partitioning = true, union_by_name = true,
  hive_types = {'endpoint': VARCHAR, 'account': VARCHAR, 'month': VARCHAR})
QUALIFY row_number() OVER (PARTITION BY account, tracking_no, open_order_id, close_order_id, close_time ORDER BY _read_at DESC) = 1;
