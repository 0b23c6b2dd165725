-- Texts that were given up while the store was away are taken once more: nobody was told that they are not searched.

-- migrate:up
update file_text set attempts = 1 where state = 'begun' and attempts > 1;

-- migrate:down
-- A text that was read meanwhile stays so.
