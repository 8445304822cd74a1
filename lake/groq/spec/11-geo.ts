import type { Section } from './vector.ts'

const unlikeGroqJs = 'does not implement geo::'
const park = {
  type: 'Polygon',
  coordinates: [
    [
      [0, 0],
      [10, 0],
      [10, 10],
      [0, 10],
      [0, 0],
    ],
  ],
}

export const section: Section = {
  title: 'Extension: geo',
  documents: [
    { _id: 'in', at: { _type: 'geopoint', lat: 5, lng: 5 } },
    { _id: 'out', at: { _type: 'geopoint', lat: 20, lng: 5 } },
  ],
  good: [
    {
      query: 'geo::latLng(59.9, 10.7)',
      result: { type: 'Point', coordinates: [10.7, 59.9] },
      unlikeGroqJs,
    },
    { query: '[geo::latLng(91, 0), geo::latLng("1", 0)]', result: [null, null], unlikeGroqJs },
    {
      query: 'round(geo::distance(geo::latLng(51.5, 0), geo::latLng(51.5, 0.1)) / 1000, 1)',
      result: 6.9,
      unlikeGroqJs,
    },
    {
      // New York–London, the example of GeographicLib's GeodSolve.
      query: 'round(geo::distance(geo::latLng(40.6, -73.8), geo::latLng(51.6, -0.5)), 3)',
      result: 5551759.4,
      unlikeGroqJs,
    },
    {
      query:
        '[geo::distance({"lat": 1, "lon": 2}, {"lat": 1, "lng": 2, "alt": 30}), geo::distance({"lat": 1}, geo::latLng(1, 2))]',
      result: [0, null],
      unlikeGroqJs,
    },
    {
      query:
        '[geo::intersects({"type": "GeometryCollection", "geometries": [{"type": "Point", "coordinates": [50, 50]}, $park]}, geo::latLng(5, 5)), geo::contains($park, {"type": "GeometryCollection", "geometries": [{"type": "Point", "coordinates": [50, 50]}]}), geo::contains($park, {"type": "GeometryCollection", "geometries": [1]})]',
      params: { park },
      result: [true, false, null],
      unlikeGroqJs,
    },
    {
      query: '*[geo::distance(at, geo::latLng(5, 5.01)) < 2000]._id',
      result: ['in'],
      unlikeGroqJs,
    },
    { query: '*[geo::contains($park, at)]._id', params: { park }, result: ['in'], unlikeGroqJs },
    {
      query: 'geo::intersects($park, {"type": "LineString", "coordinates": [[-5, 5], [5, 5]]})',
      params: { park },
      result: true,
      unlikeGroqJs,
    },
    {
      query: 'geo::contains($park, {"type": "LineString", "coordinates": [[-5, 5], [5, 5]]})',
      params: { park },
      result: false,
      unlikeGroqJs,
    },
    {
      query: '[geo::contains(1, 2), geo::distance($park, $park)]',
      params: { park },
      result: [null, null],
      unlikeGroqJs,
    },
  ],
  bad: [{ query: 'geo::circle(1)', error: /Undefined function: circle/ }],
}
