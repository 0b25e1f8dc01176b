import type { Random } from './random.js';

/** Each settlement names its streets after one thing, as Mexican ones do. */
const themes: readonly (readonly string[])[] = [
  'Colibrí Cenzontle Gorrión Zanate Calandria Tecolote Garza Codorniz Golondrina Jilguero Martín_Pescador Quetzal Zopilote Halcón Tórtola Cardenal Gaviota Petirrojo Perdiz Faisán Mirlo Ruiseñor Pelícano Grulla Ibis Lechuza',
  'Obsidiana Jade Turquesa Ámbar Cuarzo Ónix Malaquita Pirita Azufre Mármol Basalto Granito Pizarra Ópalo Topacio Granate Esmeralda Amatista Zafiro Berilo Galena Cinabrio Feldespato Mica Rodocrosita Tezontle',
  'Ahuehuete Fresno Oyamel Encino Jacaranda Colorín Pirul Tepozán Liquidámbar Trueno Sauce Álamo Ciprés Mezquite Huizache Guayacán Ceiba Zapote Capulín Tejocote Nogal Olmo Roble Enebro Ocote Araucaria',
  'Alfareros Herreros Talabarteros Tejedores Carpinteros Canteros Relojeros Impresores Encuadernadores Molineros Panaderos Cordeleros Plateros Vidrieros Tintoreros Cesteros Carboneros Arrieros Boticarios Cereros Hilanderas Jaboneros Papeleros Sombrereros Toneleros Zapateros',
  'Marimba Salterio Vihuela Chirimía Huéhuetl Teponaztli Clarín Tambora Guitarrón Arpa Requinto Jarana Bandolón Ocarina Flautín Oboe Trombón Celesta Clavecín Laúd Pandero Sonaja Violonchelo Fagot Corno Timbal',
  'Aldebarán Antares Betelgeuse Capella Deneb Espiga Fomalhaut Altair Mizar Régulo Rigel Sirio Vega Pólux Cástor Arturo Canopo Achernar Bellatrix Alcor Mira Proción Shaula Algol Merope Maya',
  'Brisa Vendaval Ventisca Aguacero Granizo Escarcha Rocío Neblina Relámpago Llovizna Arcoíris Tormenta Chubasco Calina Sereno Bruma Cierzo Siroco Monzón Alisio Celaje Aurora Solsticio Equinoccio Crepúsculo Alborada',
  'Manta Organdí Terciopelo Gabardina Franela Mezclilla Percal Tafetán Brocado Popelina Muselina Rebozo Sarape Huipil Jerga Lino Algodón Seda Fieltro Gasa Crinolina Encaje Bordado Deshilado Hilaza Madeja',
  'Bugambilia Cempasúchil Nardo Azucena Dalia Girasol Alcatraz Magnolia Floripondio Gardenia Clavel Margarita Pensamiento Petunia Begonia Geranio Camelia Amapola Hortensia Lirio Orquídea Violeta Verbena Malva Lavanda Narciso',
  'Azafrán Canela Vainilla Clavo Comino Orégano Epazote Achiote Cilantro Romero Tomillo Albahaca Laurel Mejorana Anís Jengibre Cúrcuma Cardamomo Hinojo Ajonjolí Piloncillo Cacao Chía Amaranto Jamaica Tamarindo',
  'Astrolabio Brújula Sextante Compás Plomada Nivel Catalejo Cuadrante Clepsidra Ábaco Péndulo Gnomon Telescopio Lente Prisma Teodolito Barómetro Escuadra Cartabón Balanza Cronómetro Diapasón Dinamo Pantógrafo Goniómetro Tornasol',
  'Mojarra Robalo Huachinango Pargo Sábalo Corvina Lisa Dorado Pámpano Cazón Sierra Bonito Mero Caracol Coral Medusa Erizo Nácar Marlín Delfín Estrella_de_Mar Camarón Manatí Langosta Jurel Anémona',
  'Polilla Mariposa Luciérnaga Libélula Cigarra Abeja Chapulín Escarabajo Catarina Grillo Hormiga Mantis Avispa Abejorro Tijereta Monarca Saltamontes Crisálida Panal Colmena Efímera Mayate Jicote Caballito_del_Diablo Cochinilla Azotador',
  'Fábula Leyenda Romance Soneto Copla Décima Elegía Epopeya Madrigal Balada Proverbio Refrán Adivinanza Cuento Crónica Ensayo Tragedia Comedia Sainete Égloga Epigrama Oda Cantar Letrilla Villancico Serranilla',
].map((line) => line.split(' ').map((word) => word.replaceAll('_', ' ')));

const avenueWords =
  'de los Faroles|de las Norias|del Acueducto Viejo|de los Telares|de la Cantera|del Mirador|de las Moreras|del Molino|de los Volcanes|de la Alameda|del Observatorio|de las Fuentes|de los Gremios|del Manantial|de la Estación|de las Palomas|del Tranvía|de los Portales|de la Aduana|del Canal|de las Ánimas|de los Hornos|de la Concordia|del Progreso|de la Armonía|de los Almendros|del Arenal|de la Bahía|de los Cedros|del Dique|de la Ermita|de los Frutales|del Granero|de la Hacienda|del Istmo|de los Jardines|de la Laguna|de las Magueyeras|del Nogalar|de los Olivares|del Puente Quebrado|de la Quebrada|de los Rosales|del Salitre|de la Trinchera|de los Umbrales|del Vergel|de las Yeguas|de la Zarza|de los Zaguanes|del Batán|de las Chinampas|de la Noria Alta|de los Pirules|del Trapiche|de las Carretas|del Obraje|de la Cordillera|de las Lomas Pardas|del Ferrocarril Antiguo|de los Jagüeyes|de la Peña Alta|del Solar|de las Veredas|de los Ailes|de la Vendimia'.split(
    '|',
  );

/** Hands out the street names of one settlement: one theme, and no name twice. */
export function settlementNames(random: Random): () => string {
  const first = random.integer(themes.length);
  const pool: string[] = [];
  let theme = first;
  return () => {
    if (pool.length === 0) pool.push(...(themes[theme++ % themes.length] ?? []));
    const [word] = pool.splice(random.integer(pool.length), 1);
    if (word === undefined) throw new Error('A settlement ran out of street names.');
    return word;
  };
}

const avenueForms = { primary: ['Avenida', 'Calzada', 'Bulevar'], secondary: ['Avenida', 'Paseo'], tertiary: ['Eje'] };

/** The name of the avenue with this number; no two numbers share one. */
export function avenueName(kind: keyof typeof avenueForms, number: number): string {
  const forms = avenueForms[kind];
  const word = avenueWords[number % avenueWords.length] ?? '';
  const round = Math.floor(number / avenueWords.length);
  return `${forms[number % forms.length] ?? 'Avenida'} ${word}${round === 0 ? '' : ` ${'I'.repeat(round + 1)}`}`;
}
