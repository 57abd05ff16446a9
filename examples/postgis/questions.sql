\echo Where does most happen?
SELECT p.label AS place, p.country, count(*) AS events
FROM events e JOIN event_places l ON l.event_fid = e.fid JOIN places p ON p.fid = l.place_fid
GROUP BY p.fid, p.label, p.country ORDER BY events DESC, place LIMIT 10;

\echo What happened within 50 km of Aleppo?
SELECT e.event_type, count(*) AS events, min(e.event_date) AS first, max(e.event_date) AS last
FROM events e
WHERE ST_DWithin(e.geom::geography, ST_SetSRID(ST_MakePoint(37.161, 36.202), 4326)::geography, 50000)
GROUP BY e.event_type ORDER BY events DESC, e.event_type;

\echo Who attacks, and in how many places?
SELECT a.name AS actor, count(DISTINCT e.fid) AS attacks, count(DISTINCT l.place_fid) AS places
FROM event_actors r JOIN actors a ON a.fid = r.actor_fid JOIN events e ON e.fid = r.event_fid
  JOIN event_places l ON l.event_fid = e.fid
WHERE r.role = 'actor' AND e.event_type = 'ASSAULT'
GROUP BY a.name ORDER BY attacks DESC, actor LIMIT 10;
