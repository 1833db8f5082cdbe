-- Each publication is written three times, with its event: with room on the page the log gets only what changed.
ALTER TABLE event_publication SET (fillfactor = 50);
