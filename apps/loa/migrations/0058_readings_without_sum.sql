-- How much a source brought is counted from its items, which are there to be seen; the sum kept beside them was never read.
alter table harvest_readings drop column found;
