-- What was shown on a day, for the team's page.
create index prompts_by_day on prompts (last_shown_day, staff_id);
