// SPDX-License-Identifier: Apache-2.0
// Which list of clients is meant, as the address keeps it and as the server is asked for it.
import type { Category, ClientFilter, Role, Whose } from '~/kit/schema.gen';

// One of the list's own filters, or a tier or category of the house.
export type Narrowing = ClientFilter | `category=${Category}` | `tier=${number}`;

export interface Listing {
  q: string;
  whose: Whose;
  filter: Narrowing | null;
}

const whoses: readonly string[] = ['mine', 'store', 'all'] satisfies Whose[];
const filters: readonly string[] = [
  'no_consent',
  'quiet',
  'occasion_this_month',
  'unnamed',
] satisfies ClientFilter[];

// Managers keep no book of their own: they begin with their boutique's.
export function firstOf(role: Role): Whose {
  return role === 'associate' ? 'mine' : 'store';
}

export function listingOf(query: URLSearchParams, first: Whose): Listing {
  const whose = query.get('whose') ?? '';
  const filter = query.get('filter') ?? '';
  return {
    q: query.get('q') ?? '',
    whose: whoses.includes(whose) ? (whose as Whose) : first,
    filter:
      filters.includes(filter) || /^(category|tier)=\w+$/.test(filter)
        ? (filter as Narrowing)
        : null,
  };
}

export function addressOf({ q, whose, filter }: Listing, first: Whose): string {
  const query = new URLSearchParams();
  if (q.trim()) query.set('q', q.trim());
  if (whose !== first) query.set('whose', whose);
  if (filter) query.set('filter', filter);
  return query.size ? `/clients?${query}` : '/clients';
}

export function askedOf({ whose, filter }: Listing): string {
  const narrowed = filter?.includes('=') ? filter : filter && `filter=${filter}`;
  return `/api/clients?whose=${whose}${narrowed ? `&${narrowed}` : ''}`;
}
