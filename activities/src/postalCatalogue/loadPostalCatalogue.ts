import { connect } from '@cartera/database/connection';
import { replacePostalCatalogue } from '@cartera/database/postalCatalogue';
import type { PostalCatalogueChange } from '@cartera/database/postalCatalogue';
import type { CatalogueSource } from './catalogueSource.js';
import { readOfficialFile } from './officialFile.js';
import { packagedCatalogue } from './packagedCatalogue.js';

export interface PostalCatalogueOptions {
  /** `postgres://` address with the owner role. */
  ownerUrl: string;
  /** Take a catalogue with far fewer rows than the present one. */
  acceptFewer?: boolean;
}

/**
 * Loads the official `CPdescarga.txt`.
 *
 * @throws PostalCatalogueProblem when the file is broken or cut short; the present catalogue stays
 */
export async function loadPostalCatalogue(
  options: PostalCatalogueOptions & { file: string },
): Promise<PostalCatalogueChange> {
  return replaceWith(await readOfficialFile(options.file), options);
}

/**
 * Loads the catalogue of the package registry, from the cache if it was downloaded before.
 *
 * @param options.python a Python 3 with pip
 * @throws PostalCatalogueProblem when it cannot be downloaded
 */
export async function loadDefaultPostalCatalogue(
  options: PostalCatalogueOptions & { python?: string },
): Promise<PostalCatalogueChange> {
  return replaceWith(await packagedCatalogue(options.python ?? 'python3'), options);
}

async function replaceWith(
  { name, sha256, settlements }: CatalogueSource,
  { ownerUrl, acceptFewer }: PostalCatalogueOptions,
): Promise<PostalCatalogueChange> {
  const { sql, close } = connect(ownerUrl, 'postal-catalogue', 1);
  try {
    return await replacePostalCatalogue(sql, { settlements, source: name, sha256, acceptFewer });
  } finally {
    await close();
  }
}
