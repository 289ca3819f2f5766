import type { FieldWords } from './language';

export const french: FieldWords = {
  letters: 'spaced',
  template: 'modèle, gabarit, code source, balisage, corps de l e mail, corps du mail',
  search: 'recherche, rechercher, chercher, trouver, filtrer, filtre',
  lookalike:
    'texte (?:du|de) (?:lien|bouton), texte (?:alternatif|affiché|à afficher|de remplacement), libellé du (?:lien|bouton), titre (?:du|de) (?:lien|l image), nom du lien, paramètres',
  media: 'vidéo, son, arrière plan, fond, police',
  picture: 'image, images, photo, logo, icône, bannière, vignette, badge, miniature, gif',
  address: 'url, uri, src, adresse, source, origine, fichier',
  link: 'lien, liens, hyperlien, page de destination, page d atterrissage, page de renvoi, redirection, destination, cible, site web, site internet, page web, clic, cliquer',
  text: 'titre, sous titre, message, texte, corps, contenu, description, résumé',
  channel: 'notification, notifications, push, sms, texto, carte',
  messageText: '(?:titre|corps|texte|contenu) du message',
  beside:
    'objet, sujet, ligne d objet, texte d aperçu, texte de prévisualisation, aperçu, pré en tête, expéditeur, répondre, réponse',
  notMessage:
    'nom, étiquette, étiquettes, libellé, identifiant, courriel, code, note, remarque, commentaire, raison, audience, segment, téléphone, numéro, couleur, police, bouton, attribut',
};
