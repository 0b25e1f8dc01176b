import type { SettlementSource } from '@cartera/database/postalCatalogue';

/** A whole catalogue, read and checked, before any of it touches the database. */
export interface CatalogueSource {
  name: string;
  sha256: string;
  settlements: SettlementSource[];
}
