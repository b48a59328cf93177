import type { Words } from '../language.ts';

/** Interests that are offered to choose from. */
export const interestWords: Words = {
  'Art and museums': { ar: 'الفن والمتاحف', de: 'Kunst und Museen', es: 'Arte y museos', fr: 'Art et musées', ja: '美術・博物館' },
  'Board games': { ar: 'ألعاب الطاولة', de: 'Brettspiele', es: 'Juegos de mesa', fr: 'Jeux de société', ja: 'ボードゲーム' },
  Books: { ar: 'الكتب', de: 'Bücher', es: 'Libros', fr: 'Livres', ja: '読書' },
  Cooking: { ar: 'الطبخ', de: 'Kochen', es: 'Cocina', fr: 'Cuisine', ja: '料理' },
  Cycling: { ar: 'ركوب الدراجات', de: 'Radfahren', es: 'Ciclismo', fr: 'Vélo', ja: 'サイクリング' },
  Dancing: { ar: 'الرقص', de: 'Tanzen', es: 'Baile', fr: 'Danse', ja: 'ダンス' },
  'Do it yourself': { ar: 'الأشغال اليدوية', de: 'Heimwerken', es: 'Bricolaje', fr: 'Bricolage', ja: 'DIY' },
  'Family life': { ar: 'الحياة العائلية', de: 'Familienleben', es: 'Vida en familia', fr: 'Vie de famille', ja: '家族との時間' },
  'Film and series': { ar: 'الأفلام والمسلسلات', de: 'Filme und Serien', es: 'Cine y series', fr: 'Films et séries', ja: '映画・ドラマ' },
  Football: { ar: 'كرة القدم', de: 'Fußball', es: 'Fútbol', fr: 'Football', ja: 'サッカー' },
  Gardening: { ar: 'البستنة', de: 'Gärtnern', es: 'Jardinería', fr: 'Jardinage', ja: '園芸' },
  Hiking: { ar: 'المشي في الطبيعة', de: 'Wandern', es: 'Senderismo', fr: 'Randonnée', ja: 'ハイキング' },
  Languages: { ar: 'اللغات', de: 'Sprachen', es: 'Idiomas', fr: 'Langues', ja: '語学' },
  Music: { ar: 'الموسيقى', de: 'Musik', es: 'Música', fr: 'Musique', ja: '音楽' },
  Photography: { ar: 'التصوير', de: 'Fotografie', es: 'Fotografía', fr: 'Photographie', ja: '写真' },
  Running: { ar: 'الجري', de: 'Laufen', es: 'Correr', fr: 'Course à pied', ja: 'ランニング' },
  Swimming: { ar: 'السباحة', de: 'Schwimmen', es: 'Natación', fr: 'Natation', ja: '水泳' },
  Travel: { ar: 'السفر', de: 'Reisen', es: 'Viajes', fr: 'Voyages', ja: '旅行' },
  'Video games': { ar: 'ألعاب الفيديو', de: 'Videospiele', es: 'Videojuegos', fr: 'Jeux vidéo', ja: 'ゲーム' },
  Volunteering: { ar: 'التطوع', de: 'Ehrenamt', es: 'Voluntariado', fr: 'Bénévolat', ja: 'ボランティア' },
  Yoga: { ar: 'اليوغا', de: 'Yoga', es: 'Yoga', fr: 'Yoga', ja: 'ヨガ' },
};
